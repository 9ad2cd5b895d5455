package vn.lachan.workflow;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import vn.lachan.access.ApiAccessDenied;
import vn.lachan.access.ApiEntryPoint;
import vn.lachan.access.ClosedAccounts;
import vn.lachan.access.CurrentActor;

/**
 * Sign-on before the engine's servlets. The matchers are regular expressions because string patterns do not match
 * servlets other than Spring's own, and the chain would be skipped without a word.
 */
@Configuration
class EngineSecurity {

    /** No copy of what people are told stays with the browser; the engine by itself asks for less. */
    private static final HeaderWriter NO_COPIES =
            (request, response) -> response.setHeader("Cache-Control", "no-store");

    /** {@code /engine-rest}: HTTP Basic, no session, the allow-list behind it. */
    @Bean
    @Order(20)
    SecurityFilterChain engineRest(HttpSecurity http, EngineGate gate) throws Exception {
        return http.securityMatcher(new RegexRequestMatcher("/engine-rest(/.*)?", null))
                .authorizeHttpRequests(open -> open.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(new ApiEntryPoint()))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new ApiEntryPoint())
                        .accessDeniedHandler(new ApiAccessDenied()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.addHeaderWriter(NO_COPIES))
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    /**
     * {@code /camunda}: the pages' session, Camunda's own token against forged requests and its own headers, the same
     * allow-list.
     */
    @Bean
    @Order(30)
    SecurityFilterChain tasklist(HttpSecurity http, EngineGate gate, CurrentActor currentActor) throws Exception {
        RegexRequestMatcher calls = new RegexRequestMatcher("/camunda/api(/.*)?", null);
        RegexRequestMatcher data = new RegexRequestMatcher("/camunda/api/(engine|admin)/.*", null);
        return http.securityMatcher(new RegexRequestMatcher("/camunda(/.*)?", null))
                .authorizeHttpRequests(open -> open.anyRequest().authenticated())
                .exceptionHandling(problems -> problems.defaultAuthenticationEntryPointFor(new ApiEntryPoint(), calls)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .accessDeniedHandler(new ApiAccessDenied()))
                .requestCache(cache -> cache.requestCache(new TasklistPageOnly()))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.defaultsDisabled()
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(data, NO_COPIES)))
                .addFilterBefore(new ClosedAccounts(currentActor), AnonymousAuthenticationFilter.class)
                .addFilterAfter(gate, AuthorizationFilter.class)
                .addFilterAfter(new NonceOfItsOwn(), EngineGate.class)
                .build();
    }

    /** The gate belongs to the two chains above, not to every request. */
    @Bean
    FilterRegistrationBean<EngineGate> gateOnlyInTheChains(EngineGate gate) {
        FilterRegistrationBean<EngineGate> registration = new FilterRegistrationBean<>(gate);
        registration.setEnabled(false);
        return registration;
    }
}
