package vn.lachan.classification;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Facts;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Rulebooks;

/**
 * Lines that were read and wait to be judged together. The reader fills it and empties it when it is full; the writer
 * empties it when it has nothing else to send, so that a slow sender gets its answers.
 */
final class LineBatch implements Lines.Taker {

    private static final int MOST = 500;

    private final Rulebooks rulebooks;
    private final Receipts receipts;
    private final Screening.Terms terms;
    private final Spool spool;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiting> waiting = new ArrayList<>(MOST);
    private final Answers answers = new Answers();
    private Asking asking;

    LineBatch(Rulebooks rulebooks, Receipts receipts, Screening.Terms terms, Spool spool) {
        this.rulebooks = rulebooks;
        this.receipts = receipts;
        this.terms = terms;
        this.spool = spool;
        this.asking = new Asking(new EditionsOfOnce(rulebooks));
    }

    private record Waiting(long line, Asked asked) {}

    @Override
    public void line(long number, byte[] bytes, int from, int length) throws IOException, InterruptedException {
        lock.lock();
        try {
            add(new Waiting(number, asking.read(bytes, from, length)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void tooLong(long number) throws IOException, InterruptedException {
        lock.lock();
        try {
            add(new Waiting(number, new Asked.Unclear(LineError.tooLong(number).errors())));
        } finally {
            lock.unlock();
        }
    }

    private void add(Waiting line) throws IOException, InterruptedException {
        waiting.add(line);
        if (waiting.size() == MOST) {
            judge();
        }
    }

    /** Judges what waits. */
    void empty() throws IOException, InterruptedException {
        lock.lock();
        try {
            judge();
        } finally {
            lock.unlock();
        }
    }

    /** The same, unless the reader is just adding or judging; never waits for it. */
    void emptyIfIdle() throws IOException, InterruptedException {
        if (lock.tryLock()) {
            try {
                judge();
            } finally {
                lock.unlock();
            }
        }
    }

    private void judge() throws IOException, InterruptedException {
        if (waiting.isEmpty()) {
            return;
        }
        IdentityHashMap<Edition, Iterator<Judgement>> judgements = judgements();
        List<Kept> kept = new ArrayList<>();
        answers.reset();
        try (JsonGenerator out = DecisionJson.generator(answers)) {
            for (Waiting line : waiting) {
                if (line.asked() instanceof Asked.Clear clear) {
                    Judgement judgement = Objects.requireNonNull(judgements.get(clear.edition()))
                            .next();
                    answer(clear, judgement, out, kept);
                } else if (line.asked() instanceof Asked.Unclear unclear) {
                    new LineError(line.line(), unclear.errors()).write(out, terms.language());
                }
                out.writeRaw('\n');
            }
        }
        waiting.clear();
        asking = new Asking(new EditionsOfOnce(rulebooks));
        if (terms.keptBy() != null && !kept.isEmpty()) {
            receipts.keep(kept, terms.keptBy(), Occasion.SCREENING, terms.language());
        }
        spool.put(answers.bytes(), answers.size());
    }

    private IdentityHashMap<Edition, Iterator<Judgement>> judgements() {
        IdentityHashMap<Edition, List<Facts>> facts = new IdentityHashMap<>();
        for (Waiting line : waiting) {
            if (line.asked() instanceof Asked.Clear clear) {
                facts.computeIfAbsent(clear.edition(), edition -> new ArrayList<>())
                        .add(clear.facts());
            }
        }
        IdentityHashMap<Edition, Iterator<Judgement>> judgements = new IdentityHashMap<>();
        facts.forEach(
                (edition, many) -> judgements.put(edition, edition.judge(many).iterator()));
        return judgements;
    }

    private void answer(Asked.Clear asked, Judgement judgement, JsonGenerator out, List<Kept> kept) throws IOException {
        Decision decision = Decision.of(asked.facts(), asked.edition(), judgement, List.of());
        if (terms.keptBy() == null) {
            DecisionJson.write(decision, terms.language(), out);
            return;
        }
        UUID id = receipts.nextId();
        Decision keptOne = decision.keptAs(id);
        byte[] json = DecisionJson.write(keptOne, terms.language());
        kept.add(new Kept(id, asked.facts(), keptOne, json));
        out.flush();
        answers.writeBytes(json);
    }

    /** Lends its bytes instead of copying them. */
    private static final class Answers extends ByteArrayOutputStream {

        Answers() {
            super(512 * 1024);
        }

        byte[] bytes() {
            return buf;
        }
    }
}
