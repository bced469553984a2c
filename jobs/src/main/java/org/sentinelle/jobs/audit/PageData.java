package org.sentinelle.jobs.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.audit.AuditedRelease.Order;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.JsonFile;

/**
 * What a page embeds as JSON. Wherever it stands in there, an object with an indicator, an area and a period is about an
 * observation; so is each row of an object with {@code columns} and {@code rows}; and a list under {@code falling} has its
 * observations from the largest to the smallest.
 */
final class PageData {
    private static final Pattern EMBEDDED = Pattern.compile(
            "<script\\b[^>]*\\btype\\s*=\\s*[\"']?application/(?:ld\\+)?json[\"']?[^>]*>(.*?)</script\\s*>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String page;
    private final List<ShownRow> rows = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    PageData(String page) {
        this.page = page;
    }

    void read(String html) {
        Matcher embedded = EMBEDDED.matcher(html);
        while (embedded.find()) {
            try {
                gather(JsonFile.parse(embedded.group(1)));
            } catch (IOException e) {
                throw new UnusableInput(List.of(new Problem(
                        page,
                        0,
                        "What it embeds as JSON is none.",
                        "Copy the publication again; if it is as it was published, publish it again.")));
            }
        }
    }

    List<ShownRow> rows() {
        return rows;
    }

    List<Order> orders() {
        return orders;
    }

    private void gather(@Nullable Object json) {
        if (json instanceof List<?> list) {
            list.forEach(this::gather);
        } else if (json instanceof Map<?, ?> map) {
            Map<String, String> fields = fields(map);
            if (ShownRow.isAbout(fields.keySet())) {
                rows.add(new ShownRow(fields, page + ":" + (rows.size() + 1)));
            } else if (map.get("columns") instanceof List<?> columns && map.get("rows") instanceof List<?> all) {
                table(columns.stream().map(String::valueOf).toList(), all);
            } else {
                order(map.get("falling"));
                map.values().forEach(this::gather);
            }
        }
    }

    private static Map<String, String> fields(Map<?, ?> map) {
        Map<String, String> fields = new HashMap<>();
        map.forEach((key, value) -> {
            if (!(value instanceof Map) && !(value instanceof List)) {
                fields.put(String.valueOf(key), text(value));
            }
        });
        return fields;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private void table(List<String> columns, List<?> all) {
        for (Object row : all) {
            if (row instanceof List<?> cells) {
                List<@Nullable String> texts = new ArrayList<>();
                cells.forEach(cell -> texts.add(text(cell)));
                ShownRow shown = ShownRow.of(columns, texts, page + ":" + (rows.size() + 1));
                if (ShownRow.isAbout(shown.fields().keySet())) {
                    rows.add(shown);
                }
            }
        }
    }

    private void order(@Nullable Object falling) {
        if (falling instanceof List<?> list) {
            orders.add(new Order(
                    list.stream()
                            .filter(Map.class::isInstance)
                            .map(item -> fields((Map<?, ?>) item))
                            .filter(fields -> ShownRow.isAbout(fields.keySet()))
                            .map(fields -> new ShownRow(fields, page).number().cell())
                            .toList(),
                    page));
        }
    }
}
