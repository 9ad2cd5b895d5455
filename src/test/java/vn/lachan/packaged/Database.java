package vn.lachan.packaged;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database as a test looks into it; the embedded one only while the application is stopped. */
record Database(String url, String username, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** The first column of what {@code sql} finds, as text. */
    List<String> column(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    long count(String table) throws SQLException {
        return Long.parseLong(column("select count(*) from " + table).get(0));
    }

    List<String> asOptions() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + username,
                "--spring.datasource.password=" + password);
    }
}
