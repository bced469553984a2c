package org.sentinelle.present.dashboard;

import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.result.ImpactResult;

/** What the page of an impact design is made of. */
public record ImpactInputs(ImpactDesign design, ImpactResult result, Catalogue catalogue, PageLanguages languages) {}
