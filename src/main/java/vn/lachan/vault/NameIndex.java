package vn.lachan.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds subjects by name without keeping the name: each word is kept as a token that only the master key can make.
 *
 * <p>Marks, case and word order do not matter: "nguyen anh" finds "Nguyễn Thị Ánh". What leaks to one who holds the
 * database but not the key: which subjects share a word of a name, and how many words a name has; frequent tokens can be
 * guessed to be frequent family names. Tokens go when the subject's key goes.
 */
public final class NameIndex {

    private static final int MOST_FOUND = 500;
    private static final String WORD = "name/word";
    private static final String WHOLE = "name/whole";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final DataKeys keys;
    private final MasterKey master;

    NameIndex(JdbcTemplate jdbc, DataKeys keys, MasterKey master) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.keys = keys;
        this.master = master;
    }

    /**
     * Makes {@code subject} findable by {@code names} (a child's name, a name it is also known by) and by no other names
     * any more, in the caller's transaction.
     *
     * @throws Erased if the subject has no key (any more)
     */
    public void index(String subject, String... names) {
        keys.lock(Subject.checked(subject));
        remove(subject);
        List<Object[]> rows = Stream.of(names)
                .map(NameWords::of)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.concat(
                        Stream.of(new Token(WHOLE, name.whole())),
                        name.words().stream().map(word -> new Token(WORD, word))))
                .distinct()
                .map(token -> new Object[] {master.token(token.purpose(), token.text()), subject})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("insert into name_token (token, subject) values (?, ?)", rows);
        }
    }

    /** The first {@code limit} subjects, in order of number, whose names hold all words of {@code query}. */
    public List<String> find(String query, int limit) {
        return find(query, "", limit);
    }

    /** The next {@code limit} of them (at most 500) after the subject {@code after}; none for a query without words. */
    public List<String> find(String query, String after, int limit) {
        List<byte[]> tokens = NameWords.of(query).words().stream()
                .distinct()
                .map(word -> master.token(WORD, word))
                .toList();
        return tokens.isEmpty() ? List.of() : holdingAll(tokens, after, limit);
    }

    /** Holds where {@code column} is a subject whose names hold all words of {@code query}; nowhere without words. */
    public NameCondition condition(String query, String column) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        NameWords.of(query).words().stream()
                .distinct()
                .forEach(word -> values.put("nameToken" + values.size(), master.token(WORD, word)));
        String sql = values.keySet().stream()
                .map(value -> column + " in (select subject from name_token where token = :" + value + ")")
                .collect(Collectors.joining(" and "));
        return new NameCondition(sql.isEmpty() ? "1 = 0" : sql, values);
    }

    /** Subjects with this very name, marks and case apart: perhaps the same child. */
    public List<String> sameName(String name, int limit) {
        NameWords words = NameWords.of(name);
        return words.isEmpty() ? List.of() : holdingAll(List.of(master.token(WHOLE, words.whole())), "", limit);
    }

    void remove(String subject) {
        client.sql("delete from name_token where subject = ?").param(subject).update();
    }

    /** One join a word: the planner starts from the rarest. */
    private List<String> holdingAll(List<byte[]> tokens, String after, int limit) {
        String joins = IntStream.range(1, tokens.size())
                .mapToObj(i -> "join name_token t%d on t%d.subject = t0.subject and t%d.token = ?".formatted(i, i, i))
                .collect(Collectors.joining(" "));
        List<Object> parameters = new ArrayList<>(tokens.subList(1, tokens.size()));
        parameters.add(tokens.get(0));
        parameters.add(after);
        parameters.add(Math.min(Math.max(limit, 0), MOST_FOUND));
        return client.sql("select t0.subject from name_token t0 " + joins
                        + " where t0.token = ? and t0.subject > ? order by t0.subject limit ?")
                .params(parameters)
                .query(String.class)
                .list();
    }

    private record Token(String purpose, String text) {}
}
