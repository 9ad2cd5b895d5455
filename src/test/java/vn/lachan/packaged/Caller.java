package vn.lachan.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Somebody who calls the application over HTTP, with HTTP Basic or without a name. */
record Caller(HttpClient http, URI base, Optional<Account> account) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    record Account(String username, String password) {

        String basic() {
            byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> postJson(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return json("POST", path, body, headers);
    }

    HttpResponse<String> putJson(String path, String body, String... headers) throws IOException, InterruptedException {
        return json("PUT", path, body, headers);
    }

    HttpResponse<String> postForm(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(body), with("application/x-www-form-urlencoded", headers));
    }

    HttpResponse<String> postZip(String path, byte[] zip) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(zip), "Content-Type", "application/zip");
    }

    private HttpResponse<String> json(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.ofString(body), with("application/json", headers));
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
        account.ifPresent(name -> request.header("Authorization", name.basic()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String[] with(String contentType, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = contentType;
        return all;
    }
}
