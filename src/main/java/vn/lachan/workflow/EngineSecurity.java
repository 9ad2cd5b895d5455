package vn.lachan.workflow;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import vn.lachan.access.ApiAccessDenied;
import vn.lachan.access.ApiEntryPoint;

/**
 * Sign-on before the engine's servlets. The matchers are regular expressions because string patterns do not match
 * servlets other than Spring's own, and the chain would be skipped without a word.
 */
@Configuration
class EngineSecurity {

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
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    /** {@code /camunda}: the pages' session, Camunda's own token against forged requests, the same allow-list. */
    @Bean
    @Order(30)
    SecurityFilterChain tasklist(HttpSecurity http, EngineGate gate) throws Exception {
        RegexRequestMatcher calls = new RegexRequestMatcher("/camunda/api(/.*)?", null);
        return http.securityMatcher(new RegexRequestMatcher("/camunda(/.*)?", null))
                .authorizeHttpRequests(open -> open.anyRequest().authenticated())
                .exceptionHandling(problems -> problems.defaultAuthenticationEntryPointFor(new ApiEntryPoint(), calls)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .accessDeniedHandler(new ApiAccessDenied()))
                .requestCache(cache -> cache.requestCache(new TasklistPageOnly()))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .addFilterAfter(gate, AuthorizationFilter.class)
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
