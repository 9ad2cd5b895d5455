package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.lachan.rulebook.Codes;

/**
 * What some rules can tell of children, as bits. Each field of a fact becomes one word whose bits say which of the
 * conditions on it hold, by a table that is worked out once; rules then look at words alone. What was found of a child or a
 * job is a word as well.
 */
public final class Encoding {

    private static final int BITS = Long.SIZE;

    private final Words ofChild;
    private final Words ofJob;
    private final Map<String, Integer> places = new HashMap<>();

    /** Encodes for all of {@code rules} together; they are for children of one age. */
    public Encoding(List<RuleAtAge> rules, Codes codes) {
        Set<Condition> child = new LinkedHashSet<>();
        Set<Condition> job = new LinkedHashSet<>();
        for (RuleAtAge rule : rules) {
            places.put(rule.rule().code(), places.size());
            rule.conditions().forEach(condition -> leaves(condition, rule.rule().aboutJobs() ? job : child, job));
        }
        ofChild = new Words(child, places.size(), codes);
        ofJob = new Words(job, places.size(), codes);
    }

    private static void leaves(Condition condition, Set<Condition> here, Set<Condition> ofJobs) {
        if (condition instanceof All all) {
            all.parts().forEach(part -> leaves(part, here, ofJobs));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> leaves(part, here, ofJobs));
        } else if (condition instanceof Exists exists) {
            if (exists.link() == Link.JOBS) {
                leaves(exists.inner(), ofJobs, ofJobs);
            }
        } else {
            here.add(condition);
        }
    }

    /** Writes into a child and its jobs what the rules can tell of them. */
    public void encode(Child child) {
        child.encode(ofChild.of(child));
        List<Job> jobs = child.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            job.encode(ofJob.of(job));
        }
    }

    /** What records that {@code rule} holds. */
    public Mark mark(Rule rule) {
        int place = Objects.requireNonNull(places.get(rule.code()));
        return new Mark(rule, ofChild.found + place / BITS, ofJob.found + place / BITS, 1L << place);
    }

    /** Records that a rule holds, as a finding and in the words of whom it holds for. */
    public record Mark(Rule rule, int wordOfChild, int wordOfJob, long bit) {

        /** It holds for a child. */
        public void on(Child child) {
            child.find(new Finding(rule, child, null));
            child.words()[wordOfChild] |= bit;
        }

        /** It holds for a job. */
        public void on(Job job) {
            Child child = job.child();
            child.find(new Finding(rule, child, job));
            child.words()[wordOfChild] |= bit;
            job.words()[wordOfJob] |= bit;
        }
    }

    /** A condition as it is tried on encoded facts. */
    public Gate gate(Condition condition, boolean aboutJobs) {
        if (condition instanceof All all) {
            return joined(all.parts(), aboutJobs, true);
        }
        if (condition instanceof Any any) {
            return joined(any.parts(), aboutJobs, false);
        }
        if (condition instanceof Exists exists) {
            return switch (exists.link()) {
                case JOBS -> new Gate.SomeJob(gate(exists.inner(), true), exists.exists());
                case FINDINGS -> aboutJobs ? new Gate.OfChild(found(exists, ofChild)) : found(exists, ofChild);
                case FINDINGS_OF_JOB -> found(exists, ofJob);
            };
        }
        return (aboutJobs ? ofJob : ofChild).gate(condition);
    }

    private Gate joined(List<Condition> parts, boolean aboutJobs, boolean all) {
        return Gate.Joined.of(parts.stream().map(part -> gate(part, aboutJobs)).toList(), all);
    }

    /**
     * Whether what was found of a child so far leaves a rule open: what it needs is there, and nothing that it excludes.
     */
    public Gate openTo(RuleAtAge rule) {
        List<Gate> gates = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Exists exists
                    && (exists.link() == Link.FINDINGS || (exists.link() == Link.FINDINGS_OF_JOB && exists.exists()))) {
                gates.add(found(exists, ofChild));
            }
        }
        return Gate.Joined.of(gates, true);
    }

    private Gate found(Exists exists, Words words) {
        Map<Integer, Long> masks = new LinkedHashMap<>();
        for (String code : exists.codes()) {
            int place = Objects.requireNonNull(places.get(code));
            masks.merge(words.found + place / BITS, 1L << place, (one, other) -> one | other);
        }
        List<Gate> gates = new ArrayList<>();
        masks.forEach((word, mask) -> gates.add(new Gate.SomeBit(word, mask, exists.exists())));
        return Gate.Joined.of(gates, !exists.exists());
    }

    /** The numbers that a condition compares with. */
    static Collection<BigDecimal> numbers(Condition condition) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (condition instanceof Compared compared) {
            for (Operand operand : List.of(compared.left(), compared.right())) {
                if (operand instanceof Operand.Fixed fixed) {
                    numbers.add(
                            fixed.value() instanceof Integer whole
                                    ? BigDecimal.valueOf(whole)
                                    : (BigDecimal) fixed.value());
                }
            }
        }
        return numbers;
    }

    /** The words of a child, or of a job: one a field, then those of conditions on several fields, then what was found. */
    private static final class Words {

        private final Scales scales = new Scales();
        private final List<Condition> others = new ArrayList<>();
        private final Map<Condition, Gate> gates = new HashMap<>();
        private final int found;
        private final int size;

        Words(Set<Condition> leaves, int rules, Codes codes) {
            Map<Field, List<Condition>> byField = new LinkedHashMap<>();
            for (Condition leaf : leaves) {
                Set<Field> fields = Asked.fields(leaf);
                List<Condition> alike = fields.size() == 1
                        ? byField.computeIfAbsent(fields.iterator().next(), field -> new ArrayList<>())
                        : others;
                (alike.size() < BITS ? alike : others).add(leaf);
            }
            byField.forEach((field, conditions) -> {
                for (int i = 0; i < conditions.size(); i++) {
                    gates.put(conditions.get(i), new Gate.Bits(scales.size(), 1L << i));
                }
                Collection<String> all = field.codes() == null
                        ? List.of()
                        : codes.lists().getOrDefault(field.codes(), Map.of()).keySet();
                scales.add(field, conditions, all);
            });
            for (int i = 0; i < others.size(); i++) {
                gates.put(others.get(i), new Gate.Bits(scales.size() + i / BITS, 1L << i));
            }
            found = scales.size() + words(others.size());
            size = found + words(rules);
        }

        private static int words(int bits) {
            return (bits + BITS - 1) / BITS;
        }

        Gate gate(Condition leaf) {
            return Objects.requireNonNull(gates.get(leaf));
        }

        long[] of(Fact fact) {
            long[] words = new long[size];
            scales.write(fact, words);
            for (int i = 0; i < others.size(); i++) {
                if (others.get(i).holds(fact)) {
                    words[scales.size() + i / BITS] |= 1L << i;
                }
            }
            return words;
        }
    }
}
