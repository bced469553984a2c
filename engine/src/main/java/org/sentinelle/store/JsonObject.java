package org.sentinelle.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a JSON file that must have certain parts; throws {@link IllegalArgumentException} naming the key that is wrong. */
record JsonObject(Map<?, ?> map) {
    static JsonObject of(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(map);
        }
        throw new IllegalArgumentException("'" + what + "' is no object");
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    String text(String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("'" + key + "' is no text");
    }

    int integer(String key) {
        if (map.get(key) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("'" + key + "' is no whole number");
    }

    long whole(String key) {
        if (map.get(key) instanceof Number number && (number instanceof Integer || number instanceof Long)) {
            return number.longValue();
        }
        throw new IllegalArgumentException("'" + key + "' is no whole number");
    }

    boolean truth(String key) {
        if (map.get(key) instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException("'" + key + "' is neither true nor false");
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
    }

    JsonObject object(String key) {
        return of(map.get(key), key);
    }

    List<String> texts(String key) {
        return lists(key).stream().map(String::valueOf).toList();
    }

    List<JsonObject> objects(String key) {
        return lists(key).stream().map(value -> of(value, key)).toList();
    }

    List<?> lists(String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("'" + key + "' is no list");
    }

    /** Its parts under their keys, in the order of the file. */
    Map<String, @Nullable Object> parts() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        map.forEach((key, value) -> parts.put(String.valueOf(key), value));
        return parts;
    }
}
