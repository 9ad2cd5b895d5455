package vn.lachan.classification;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Something of a rulebook that counted in a decision. */
public record Hit(Kind kind, String code) {

    /** Every decision counts as one of these. */
    public static final Hit DECISION = new Hit(Kind.DECISION, "");

    public static final Hit UNREADABLE = new Hit(Kind.UNREADABLE, "");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z0-9<>+.:*=_-]{0,39}");
    private static final int DIGEST = 6;

    /** What it is. */
    public enum Kind {
        DECISION,
        /** A decision whose receipt nobody can read any more; nothing else of it is counted. */
        UNREADABLE,
        /** A rule: a finding, a breach of the employer or something to be reviewed. */
        RULE,
        /** A row of the table of routing. */
        ROUTE,
        /** A code of a list on which a finding rests. */
        CODE
    }

    /** A row of the table of routing, by what an answer tells of it, in the language of the answer. */
    public static Hit route(String role, String part, String reason, String legalBasis) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((reason + '\n' + legalBasis).getBytes(StandardCharsets.UTF_8));
            return new Hit(Kind.ROUTE, role + ":" + part + ":" + HexFormat.of().formatHex(digest, 0, DIGEST));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** All that counted in a result, each once, as the contract tells it. */
    static Set<Hit> in(JsonNode result) {
        Set<Hit> hits = new LinkedHashSet<>();
        hits.add(DECISION);
        for (JsonNode finding : result.path("findings")) {
            hits.add(rule(finding.path("rule")));
            finding.path("facts").forEach(value -> codes(value, hits));
        }
        result.path("employerViolations").forEach(violation -> hits.add(rule(violation.path("code"))));
        result.path("reviews").forEach(review -> hits.add(rule(review)));
        result.path("routes")
                .forEach(route -> hits.add(route(
                        route.path("role").asText(),
                        route.path("part").asText(),
                        route.path("reason").asText(),
                        route.path("legalBasis").asText())));
        return hits;
    }

    private static Hit rule(JsonNode code) {
        return new Hit(Kind.RULE, code.asText());
    }

    private static void codes(JsonNode value, Set<Hit> hits) {
        if (value.isArray()) {
            value.forEach(each -> codes(each, hits));
        } else if (value.isTextual() && CODE.matcher(value.asText()).matches()) {
            hits.add(new Hit(Kind.CODE, value.asText()));
        }
    }
}
