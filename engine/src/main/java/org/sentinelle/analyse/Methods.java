package org.sentinelle.analyse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The methods that are there, in the order of their ids. */
public final class Methods {
    private static final List<Method> ALL = ServiceLoader.load(Method.class, Method.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(m -> m.declaration().id()))
            .toList();

    private Methods() {}

    public static List<Method> all() {
        return ALL;
    }

    public static Optional<Method> find(String id) {
        return ALL.stream().filter(m -> m.declaration().id().equals(id)).findFirst();
    }

    /** What to write where no method has the id given. */
    public static String unknown(String id) {
        return "There is no method '" + id + "'. Write one of: "
                + String.join(", ", ALL.stream().map(m -> m.declaration().id()).toList()) + ".";
    }
}
