package vn.lachan.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A condition over the words of an encoded fact. */
public sealed interface Gate {

    /** Whether it holds; the child and its jobs must be encoded. */
    boolean holds(Fact fact);

    /** All bits of {@code mask} in one word. */
    record Bits(int word, long mask) implements Gate {

        @Override
        public boolean holds(Fact fact) {
            return (fact.words()[word] & mask) == mask;
        }
    }

    /** Some bit of {@code mask} in one word, or none of them. */
    record SomeBit(int word, long mask, boolean some) implements Gate {

        @Override
        public boolean holds(Fact fact) {
            return ((fact.words()[word] & mask) != 0) == some;
        }
    }

    /** All of them hold, or at least one. */
    final class Joined implements Gate {

        private final Gate[] gates;
        private final boolean all;

        private Joined(List<Gate> gates, boolean all) {
            this.gates = gates.toArray(Gate[]::new);
            this.all = all;
        }

        /** Joins gates; what looks at bits of one word becomes one. */
        static Gate of(List<Gate> gates, boolean all) {
            Map<Integer, Long> masks = new LinkedHashMap<>();
            List<Gate> joined = new ArrayList<>();
            for (Gate gate : gates) {
                if (gate instanceof Bits bits && (all || Long.bitCount(bits.mask) == 1)) {
                    masks.merge(bits.word, bits.mask, (one, other) -> one | other);
                } else {
                    joined.add(gate);
                }
            }
            List<Gate> quick = new ArrayList<>();
            masks.forEach((word, mask) -> quick.add(all ? new Bits(word, mask) : new SomeBit(word, mask, true)));
            joined.addAll(0, quick);
            return joined.size() == 1 ? joined.get(0) : new Joined(joined, all);
        }

        @Override
        public boolean holds(Fact fact) {
            for (Gate gate : gates) {
                if (gate.holds(fact) != all) {
                    return !all;
                }
            }
            return all;
        }
    }

    /** Whether there is a job of the child for which {@code inner} holds. */
    record SomeJob(Gate inner, boolean some) implements Gate {

        @Override
        public boolean holds(Fact child) {
            List<Job> jobs = ((Child) child).jobs();
            for (int i = 0; i < jobs.size(); i++) {
                if (inner.holds(jobs.get(i))) {
                    return some;
                }
            }
            return !some;
        }
    }

    /** What is asked of the child to whom a job belongs. */
    record OfChild(Gate inner) implements Gate {

        @Override
        public boolean holds(Fact job) {
            return inner.holds(((Job) job).child());
        }
    }
}
