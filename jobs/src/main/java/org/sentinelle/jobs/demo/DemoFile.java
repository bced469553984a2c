package org.sentinelle.jobs.demo;

/** The source files of the demonstration, named and laid out as the definitions of their sources ask. */
enum DemoFile {
    STATE_REPORTS("state-reports", "state_reports.csv", "state,year,submitted_to,received,item,form,sex,age,count"),
    CIVIL_SOCIETY("civil-society-reports", "civil_society.csv", "state,year,coalition,item,sex,age,count"),
    POLICY_STATUS("policy-status", "policy_status.csv", "state,year,instrument,status"),
    SUBMISSIONS("submissions", "submissions.csv", "state,year,submitted_to,due,on_time,requested,answered"),
    SURVEYS("surveys", "surveys.csv", "state,year,question,sex,age,asked,agreed"),
    SENTINEL_ROUNDS(
            "sentinel-rounds",
            "sentinel_rounds.csv",
            "state,year,round,site,sex,age,interviewed,trafficked,identified_before"),
    INTERVENTIONS(
            "interventions", "interventions.csv", "state,year,intervention,begun,adopted,ended,name,cited,provisional"),
    COVARIATES("covariates", "covariates.csv", "state,year,gdp_per_head_usd,schooling_months,emigrants_per_100000"),
    GLOTIP(
            "unodc-glotip",
            "glotip_made_up.csv",
            "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source"),
    POPULATION("world-bank-population", "population_made_up.csv", "Country Name,Country Code,Year,Value"),
    CASE_RECORDS("case-records", "case_records.csv", "person_key,organisation,state,year,sex,age,form,status,remark");

    private final String source;
    private final String fileName;
    private final String header;

    DemoFile(String source, String fileName, String header) {
        this.source = source;
        this.fileName = fileName;
        this.header = header;
    }

    /** The id of the source definition that reads it. */
    String source() {
        return source;
    }

    String fileName() {
        return fileName;
    }

    String header() {
        return header;
    }
}
