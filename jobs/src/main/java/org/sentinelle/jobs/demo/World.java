package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.AreaGroup.Kind;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Period;

/** All States in the order in which they enter, with their real memberships. */
final class World {
    static final int FIRST_YEAR = 2008;
    static final int LAST_YEAR = 2022;

    private final Catalogue catalogue;

    private World(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<Integer> years() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList();
    }

    /** The 195 States, those that every size of the demonstration has first. */
    static List<State> states(Catalogue catalogue) {
        World world = new World(catalogue);
        Map<String, Block> blocks = Block.all();
        List<State> states = new ArrayList<>();
        for (List<String> row : DemoResources.table("states.csv")) {
            Block block = blocks.get(row.get(1));
            if (block == null) {
                throw new IllegalStateException("demo/states.csv names a block that demo/blocks.csv has not");
            }
            states.add(world.state(states.size(), row.get(0), block));
        }
        return List.copyOf(states);
    }

    private State state(int place, String code, Block block) {
        Area area = catalogue.areas().get(code);
        if (area == null) {
            throw new IllegalStateException("demo/states.csv names a State that the areas have not: " + code);
        }
        Map<Integer, List<String>> mechanisms = new LinkedHashMap<>();
        for (int year : years()) {
            mechanisms.put(year, groups(code, year, Kind.MECHANISM, false));
        }
        State.Regions regions = new State.Regions(first(code, Kind.REGION), first(code, Kind.SUBREGION));
        return new State(place, code, area.name().english(), block, regions, mechanisms);
    }

    private String first(String code, Kind kind) {
        List<String> names = groups(code, LAST_YEAR, kind, true);
        return names.isEmpty() ? "" : names.get(0);
    }

    private List<String> groups(String code, int year, Kind kind, boolean named) {
        return catalogue.groups().values().stream()
                .filter(g -> g.kind() == kind)
                .filter(g -> g.membersAt(Period.year(year)).stream()
                        .anyMatch(m -> m.area().equals(code)))
                .map(g -> named ? g.name().english() : g.id())
                .toList();
    }

    /** The ids of all mechanisms. */
    static List<String> mechanisms(Catalogue catalogue) {
        return catalogue.groups().values().stream()
                .filter(g -> g.kind() == Kind.MECHANISM)
                .map(AreaGroup::id)
                .toList();
    }
}
