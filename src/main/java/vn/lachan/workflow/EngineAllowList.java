package vn.lachan.workflow;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;

/**
 * What of the engine's HTTP interface is open, to whom: method and path, and nothing else. {@code /engine-rest} and
 * Tasklist's {@code /camunda/api/engine} are the same interface and share one list.
 */
final class EngineAllowList {

    private static final Pattern ENGINE =
            Pattern.compile("(?:/engine-rest(?:/engine/default)?|/camunda/api/engine/engine/default)(/.*)");

    private record Entry(Set<String> methods, Pattern path, Predicate<Actor> who) {

        boolean matches(String method, String path, Actor actor) {
            return methods.contains(method) && this.path.matcher(path).matches() && who.test(actor);
        }
    }

    private static final Predicate<Actor> TASKS = Groups::hasTasks;
    private static final Predicate<Actor> OPERATION = actor -> actor.holds(Role.OPERATOR);
    private static final String ID = "[A-Za-z0-9:._-]+";

    /** Paths beneath the engine. */
    private static final List<Entry> ENGINE_CALLS = List.of(
            // tasks: read, claim, give back, complete
            entry("GET POST", "/task(/count)?", TASKS),
            entry("GET", "/task/" + ID, TASKS),
            entry("GET", "/task/" + ID + "/form", TASKS),
            entry("GET", "/task/" + ID + "/identity-links", TASKS),
            entry("GET", "/task/" + ID + "/variables", TASKS),
            entry("GET", "/task/" + ID + "/form-variables", TASKS),
            entry("POST", "/task/" + ID + "/(claim|unclaim|complete|submit-form)", TASKS),
            // ready-made filters: read and run
            entry("GET", "/filter(/count)?", TASKS),
            entry("GET", "/filter/" + ID, TASKS),
            entry("GET POST", "/filter/" + ID + "/(list|singleResult|count)", TASKS),
            // definitions and their diagrams
            entry("GET", "/process-definition(/count)?", TASKS),
            entry("GET", "/process-definition/(key/)?" + ID, TASKS),
            entry("GET", "/process-definition/(key/)?" + ID + "/xml", TASKS),
            // who am I
            entry("GET", "/authorization/check", TASKS),
            entry("GET", "/user/" + ID + "/profile", TASKS),
            entry("GET", "/group", TASKS),
            // operation
            entry("GET POST", "/incident(/count)?", OPERATION),
            entry("GET", "/incident/" + ID, OPERATION),
            entry("GET POST", "/job(/count)?", OPERATION),
            entry("GET", "/job/" + ID + "(/stacktrace)?", OPERATION),
            entry("PUT", "/job/" + ID + "/retries", OPERATION));

    /** Whole paths: Tasklist itself and what it needs to start. */
    private static final List<Entry> TASKLIST = List.of(
            entry("GET", "/camunda/app/tasklist/.*", TASKS),
            entry("GET", "/camunda/(lib|assets|favicon\\.ico)(/.*)?", TASKS),
            entry("GET", "/camunda/api/engine/engine/?", TASKS),
            entry("GET", "/camunda/api/admin/auth/user/default", TASKS),
            entry("POST", "/camunda/api/admin/auth/user/default/logout", TASKS),
            entry("GET", "/camunda/api/tasklist/plugin/.*", TASKS),
            entry("GET", "/engine-rest/engine/?", TASKS),
            entry("GET", "/engine-rest/(engine/default/)?version", TASKS.or(OPERATION)));

    private EngineAllowList() {}

    private static Entry entry(String methods, String path, Predicate<Actor> who) {
        return new Entry(Set.of(methods.split(" ")), Pattern.compile(path), who);
    }

    /** Whether {@code actor} may send {@code method} to {@code path}. */
    static boolean allows(String method, String path, Actor actor) {
        String verb = method.equals("HEAD") ? "GET" : method;
        var engine = ENGINE.matcher(path);
        if (engine.matches()
                && ENGINE_CALLS.stream().anyMatch(entry -> entry.matches(verb, engine.group(1), actor))) {
            return true;
        }
        return TASKLIST.stream().anyMatch(entry -> entry.matches(verb, path, actor));
    }
}
