package vn.lachan.classification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.classification.Rerun.Difference;

/** Compares two JSON trees node by node and tells where they differ. */
public final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** The places that differ, in the order of {@code then}. */
    public static List<Difference> between(JsonNode then, JsonNode now) {
        Differences differences = new Differences();
        differences.compare("", then, now);
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, @Nullable JsonNode then, @Nullable JsonNode now) {
        if (then != null && now != null && then.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            then.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + escaped(name), then.get(name), now.get(name)));
        } else if (then != null && now != null && then.isArray() && now.isArray()) {
            for (int index = 0; index < Math.max(then.size(), now.size()); index++) {
                compare(pointer + "/" + index, then.get(index), now.get(index));
            }
        } else if (then == null || !then.equals(now)) {
            found.add(new Difference(pointer, then, now));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
