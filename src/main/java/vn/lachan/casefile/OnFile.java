package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.NameIndex;

/** Looks for children who are on file already: by the very same name, marks and case apart, unless birth dates differ. */
@Component
class OnFile {

    private static final int MOST = 20;

    private final NameIndex names;
    private final CaseFiles files;
    private final KnownFacts facts;

    OnFile(NameIndex names, CaseFiles files, KnownFacts facts) {
        this.names = names;
        this.files = files;
        this.facts = facts;
    }

    /**
     * One file that may be the same child's.
     *
     * @param sameBirthDate false where one of the two is unknown
     */
    record Candidate(CaseNumber number, boolean sameBirthDate) {}

    /** Files of other children, as far as anybody can tell, left out: the most likely first. */
    List<Candidate> like(CaseNumber number, ObjectNode known) {
        String name = known.path("fullName").asText("");
        if (name.isEmpty()) {
            return List.of();
        }
        String born = known.path("birthDate").asText("");
        return names.sameName(name, MOST).stream()
                .filter(subject -> !subject.equals(number.value()))
                .flatMap(subject -> files.findById(subject).stream())
                .flatMap(file -> candidate(file, born))
                .sorted(Comparator.comparing(Candidate::sameBirthDate).reversed())
                .toList();
    }

    private Stream<Candidate> candidate(CaseFile file, String born) {
        String other = facts.of(file).path("birthDate").asText("");
        boolean unknown = born.isEmpty() || other.isEmpty();
        return unknown || born.equals(other) ? Stream.of(new Candidate(file.number(), !unknown)) : Stream.empty();
    }
}
