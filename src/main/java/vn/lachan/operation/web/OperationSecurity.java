package vn.lachan.operation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lachan.access.ApiAccessDenied;
import vn.lachan.access.ApiEntryPoint;
import vn.lachan.access.CurrentActor;
import vn.lachan.access.Duties;
import vn.lachan.identity.Role;

/** {@code /actuator}: health in one word for everybody, its details and the metrics for operators, by HTTP Basic. */
@Configuration
class OperationSecurity {

    @Bean
    @Order(40)
    SecurityFilterChain actuator(HttpSecurity http, Duties duties, CurrentActor currentActor) throws Exception {
        return http.securityMatcher(new RegexRequestMatcher("/actuator(/.*)?", null))
                .authorizeHttpRequests(
                        open -> open.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                                .access(duties.any(Set.of(Role.OPERATOR)))
                                .anyRequest()
                                .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(new ApiEntryPoint()))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new ApiEntryPoint())
                        .accessDeniedHandler(new ApiAccessDenied()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .addFilterAfter(new OperatorOfThisRequest(currentActor), AuthorizationFilter.class)
                .build();
    }

    /** Boot asks for an authority where details are shown; ours are dated duties, so it is given for one request only. */
    private static final class OperatorOfThisRequest extends OncePerRequestFilter {

        private final CurrentActor currentActor;

        OperatorOfThisRequest(CurrentActor currentActor) {
            this.currentActor = currentActor;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (CurrentActor.username().isPresent() && currentActor.get().holds(Role.OPERATOR)) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                currentActor.get().username(), null, AuthorityUtils.createAuthorityList("OPERATOR"))));
            }
            chain.doFilter(request, response);
        }
    }
}
