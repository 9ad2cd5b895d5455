package vn.lachan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody outside who sends requests: with HTTP Basic, or with a browser's session and its two tokens. */
public final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String house;
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private Visitor(int port) {
        this.house = "http://localhost:" + port;
        headers.put("Content-Type", "application/json");
    }

    public static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    /** Sends name and password along with each request. */
    public static Visitor basic(int port, String username, String password) {
        String both = username + ":" + password;
        return new Visitor(port)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs on at the login page and opens Tasklist, so that both tokens are at hand. */
    public static Visitor session(int port, String username, String password) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> signedOn = visitor.signOn(username, password);
        if (signedOn.statusCode() != 302 || !location(signedOn).equals("/")) {
            throw new IllegalStateException(username + " cannot sign on: " + signedOn.statusCode());
        }
        visitor.get("/");
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    /** What the login page's form does. */
    public HttpResponse<String> signOn(String username, String password) {
        get("/login");
        String form = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                + encoded(cookies.getOrDefault("LACHAN-XSRF", ""));
        return send("POST", "/login", form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public void keep(String name, String value) {
        cookies.put(name, value);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body) {
        return send(method, path, body, Map.of());
    }

    /** Sends a request with the tokens that a page of ours and Tasklist would send; {@code more} goes before them. */
    public HttpResponse<String> send(String method, String path, @Nullable String body, Map<String, String> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        cookie("LACHAN-XSRF").ifPresent(token -> request.setHeader("X-LACHAN-XSRF", token));
        cookie("XSRF-TOKEN").ifPresent(token -> request.setHeader("X-XSRF-TOKEN", token));
        more.forEach(request::setHeader);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    /** Where a response sends to, without the host. */
    public static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getPath)
                .orElse("");
    }
}
