package vn.lachan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One browser: a session, and its token against forged requests. */
final class Client {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;
    private int requests;

    Client(URI root) {
        this.root = root;
    }

    void signOn(String username) throws IOException, InterruptedException {
        send("GET", "/login", null);
        HttpRequest login = HttpRequest.newBuilder(root.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-LACHAN-XSRF", token())
                .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password=" + username))
                .build();
        http.send(login, HttpResponse.BodyHandlers.discarding());
        send("GET", "/", null);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("LACHAN-XSRF"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    String timed(Map<String, List<Long>> nanos, String name, String method, String path, String body)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String answer = send(method, path, body);
        nanos.computeIfAbsent(name, first -> new ArrayList<>()).add(System.nanoTime() - begin);
        return answer;
    }

    String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-LACHAN-XSRF", token())
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        requests++;
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    int requests() {
        return requests;
    }
}
