package vn.lachan.rulechange;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lachan.rulebook.law.RuleFiles;

/** The canonical bytes of proposed rulebooks, each content once. */
@Repository
class CandidateTable implements Candidates {

    private final JdbcClient jdbc;

    CandidateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RuleFiles> find(String hash) {
        return jdbc.sql("select bytes from rulebook_candidate where hash = ?")
                .param(hash)
                .query((row, number) -> row.getBytes("bytes"))
                .optional()
                .map(RuleFiles::from);
    }

    RuleFiles get(String hash) {
        return find(hash).orElseThrow(() -> new IllegalStateException("There is no candidate " + hash));
    }

    /** Keeps the files; others who keep the same wait until the transaction ends. */
    void keep(RuleFiles files) {
        String hash = files.hash();
        boolean known = jdbc.sql("select 1 from rulebook_candidate where hash = ? for update")
                .param(hash)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) {
            jdbc.sql("insert into rulebook_candidate (hash, bytes) values (?, ?)")
                    .params(hash, files.bytes())
                    .update();
        }
    }
}
