package vn.lachan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses {@code //engine-rest} and {@code /engine-rest;x=y} in words: Spring's own refusal comes after a failure. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PlainAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        if (address.contains("//") || address.contains(";")) {
            Problems.write(response, HttpStatus.BAD_REQUEST, "Địa chỉ không hợp lệ.", "That is no address of ours.");
            return;
        }
        chain.doFilter(request, response);
    }
}
