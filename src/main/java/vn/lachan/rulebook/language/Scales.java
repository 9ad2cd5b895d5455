package vn.lachan.rulebook.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The scales of a fact's fields. Those of one kind stand together, so that each loop calls one method only. */
final class Scales {

    private final List<Placed<Scale.OfFlags>> flags = new ArrayList<>();
    private final List<Placed<Scale.OfCodes>> codes = new ArrayList<>();
    private final List<Placed<Scale.OfNumbers>> numbers = new ArrayList<>();
    private final List<Placed<Scale.OfOthers>> others = new ArrayList<>();

    private record Placed<T>(int word, T scale) {}

    /**
     * Adds the scale of a field, whose word is the next one.
     *
     * @param conditions on this field alone, at most 64
     * @param all codes that the field can take, if it takes any
     */
    void add(Field field, List<Condition> conditions, Collection<String> all) {
        int word = size();
        switch (field.type()) {
            case FLAG -> flags.add(new Placed<>(word, new Scale.OfFlags(field, conditions)));
            case TEXT -> codes.add(new Placed<>(word, new Scale.OfCodes(field, conditions, all)));
            case NUMBER -> numbers.add(new Placed<>(word, new Scale.OfNumbers(field, conditions)));
            case CODES, DATE -> others.add(new Placed<>(word, new Scale.OfOthers(field, conditions)));
        }
    }

    int size() {
        return flags.size() + codes.size() + numbers.size() + others.size();
    }

    void write(Fact fact, long[] words) {
        for (int i = 0; i < flags.size(); i++) {
            words[flags.get(i).word] = flags.get(i).scale.of(fact);
        }
        for (int i = 0; i < codes.size(); i++) {
            words[codes.get(i).word] = codes.get(i).scale.of(fact);
        }
        for (int i = 0; i < numbers.size(); i++) {
            words[numbers.get(i).word] = numbers.get(i).scale.of(fact);
        }
        for (int i = 0; i < others.size(); i++) {
            words[others.get(i).word] = others.get(i).scale.of(fact);
        }
    }
}
