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

    /** How Tasklist signs off: from its own session, which is that of the pages. */
    static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    /** Ids as the engine makes them: a word such as {@code statistics} in their place is another call. */
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String KEY = "[A-Za-z]+";
    private static final String DEFINITION = "/process-definition/(key/" + KEY + "|" + KEY + ":[0-9]+:" + ID + ")";
    private static final String USER = "[a-z][a-z0-9.]{1,31}";

    /** Paths beneath the engine. */
    private static final List<Entry> ENGINE_CALLS = List.of(
            // tasks: read, claim, give back, complete
            entry("GET POST", "/task(/count)?", Groups::hasTasks),
            entry("GET", "/task/" + ID, Groups::hasTasks),
            entry("GET", "/task/" + ID + "/form", Groups::hasTasks),
            entry("GET", "/task/" + ID + "/identity-links", Groups::hasTasks),
            entry("GET", "/task/" + ID + "/variables", Groups::hasTasks),
            entry("GET", "/task/" + ID + "/form-variables", Groups::hasTasks),
            entry("POST", "/task/" + ID + "/(claim|unclaim|complete|submit-form)", Groups::hasTasks),
            // ready-made filters: read and run
            entry("GET", "/filter(/count)?", Groups::hasTasks),
            entry("GET", "/filter/" + ID, Groups::hasTasks),
            entry("OPTIONS", "/filter(/" + ID + ")?", Groups::hasTasks),
            entry("GET POST", "/filter/" + ID + "/(list|singleResult|count)", Groups::hasTasks),
            // definitions and their diagrams
            entry("GET", "/process-definition(/count)?", Groups::hasTasks),
            entry("GET", DEFINITION, Groups::hasTasks),
            entry("GET", DEFINITION + "/xml", Groups::hasTasks),
            // who am I
            entry("GET", "/authorization/check", Groups::hasTasks),
            entry("GET", "/user/" + USER + "/profile", Groups::hasTasks),
            entry("GET", "/group", Groups::hasTasks),
            // operation
            entry("GET POST", "/incident(/count)?", EngineAllowList::operates),
            entry("GET", "/incident/" + ID, EngineAllowList::operates),
            entry("GET POST", "/job(/count)?", EngineAllowList::operates),
            entry("GET", "/job/" + ID + "(/stacktrace)?", EngineAllowList::operates),
            entry("PUT", "/job/" + ID + "/retries", EngineAllowList::operates));

    /** Whole paths: Tasklist itself and what it needs to start. */
    private static final List<Entry> TASKLIST = List.of(
            entry("GET", "/camunda/app/tasklist/.*", Groups::hasTasks),
            entry("GET", "/camunda/(lib|assets|favicon\\.ico)(/.*)?", Groups::hasTasks),
            entry("GET", "/camunda/api/engine/engine/?", Groups::hasTasks),
            entry("GET", "/camunda/api/admin/auth/user/default", Groups::hasTasks),
            entry("POST", LOGOUT, Groups::hasTasks),
            entry("GET", "/camunda/api/tasklist/plugin/.*", Groups::hasTasks),
            entry("GET", "/engine-rest/engine/?", Groups::hasTasks),
            entry("GET", "/engine-rest/(engine/default/)?version", actor -> Groups.hasTasks(actor) || operates(actor)));

    private EngineAllowList() {}

    private static Entry entry(String methods, String path, Predicate<Actor> who) {
        return new Entry(Set.of(methods.split(" ")), Pattern.compile(path), who);
    }

    private static boolean operates(Actor actor) {
        return actor.holds(Role.OPERATOR);
    }

    /** Whether {@code actor} may send {@code method} to {@code path}. */
    static boolean allows(String method, String path, Actor actor) {
        String verb = method.equals("HEAD") ? "GET" : method;
        var engine = ENGINE.matcher(path);
        if (engine.matches() && ENGINE_CALLS.stream().anyMatch(entry -> entry.matches(verb, engine.group(1), actor))) {
            return true;
        }
        return TASKLIST.stream().anyMatch(entry -> entry.matches(verb, path, actor));
    }
}
