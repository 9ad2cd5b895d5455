package vn.lachan.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import vn.lachan.identity.Role;

/** Closed by default: what is not opened here to a duty is open to nobody. */
@Configuration
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final Duties duties;
    private final CurrentActor currentActor;

    SecurityConfiguration(Duties duties, CurrentActor currentActor) {
        this.duties = duties;
        this.currentActor = currentActor;
    }

    /** Our API: HTTP Basic without a session, or a page's session with its token. */
    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher(new RegexRequestMatcher("/api/.*", null))
                .authorizeHttpRequests(open -> open.requestMatchers("/api/v1/demo/clock")
                        .access(duties.any(Set.of(Role.ADMINISTRATOR)))
                        .requestMatchers(HttpMethod.POST, "/api/v1/backups")
                        .access(duties.any(Set.of(Role.OPERATOR)))
                        .requestMatchers(HttpMethod.POST, "/api/v1/reports")
                        .access(duties.any(Duties.REPORTERS))
                        .requestMatchers(HttpMethod.GET, "/api/v1/reports/*")
                        .access(duties.any(Duties.REPORTERS))
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/classifications",
                                "/api/v1/classifications/trial",
                                "/api/v1/screenings")
                        .access(duties.any(Duties.CLASSIFIERS))
                        .requestMatchers("/api/v1/rule-drafts", "/api/v1/rule-drafts/**")
                        .access(duties.any(Set.of(Role.RULE_SUPERVISOR)))
                        .requestMatchers(HttpMethod.GET, "/api/v1/rulebook/faults")
                        .access(duties.any(Set.of(Role.RULE_SUPERVISOR)))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/rule-changes",
                                "/api/v1/rule-changes/*",
                                "/api/v1/rule-changes/*/files")
                        .access(duties.any(Duties.RULE_READERS))
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/rule-changes",
                                "/api/v1/rule-changes/files",
                                "/api/v1/rule-changes/*/withdraw")
                        .access(duties.any(Set.of(Role.RULE_SUPERVISOR)))
                        .requestMatchers("/api/v1/rule-changes/*/impact", "/api/v1/rule-changes/*/progress")
                        .access(duties.any(Set.of(Role.RULE_SUPERVISOR)))
                        .requestMatchers(HttpMethod.GET, "/api/v1/rulebook", "/api/v1/rulebook/examples")
                        .access(duties.any(Duties.CLASSIFIERS))
                        .requestMatchers(HttpMethod.GET, "/api/v1/receipts/*")
                        .access(duties.any(Duties.RECEIPT_READERS))
                        .requestMatchers(HttpMethod.POST, "/api/v1/receipts/*/rerun")
                        .access(duties.any(Duties.RECEIPT_READERS))
                        .requestMatchers(HttpMethod.GET, "/api/v1/cases")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(HttpMethod.POST, "/api/v1/cases/search")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers("/api/v1/cases/*/facts")
                        .access(duties.any(Set.of(Role.CASEWORKER)))
                        .requestMatchers(HttpMethod.POST, "/api/v1/cases/*/spells", "/api/v1/cases/*/transfers")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(HttpMethod.GET, "/api/v1/cases/*/attachments", "/api/v1/cases/*/attachments/*")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/cases/*/attachments",
                                "/api/v1/cases/*/attachments/*/withdraw")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(HttpMethod.GET, "/api/v1/notices")
                        .access(duties.some())
                        .requestMatchers(HttpMethod.POST, "/api/v1/notices/seen")
                        .access(duties.some())
                        .requestMatchers("/api/v1/cases/views", "/api/v1/cases/views/*")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers("/api/v1/cases/*/referrals")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(HttpMethod.GET, "/api/v1/referrals", "/api/v1/referrals/*")
                        .access(duties.any(Duties.REFERRED))
                        .requestMatchers(
                                HttpMethod.GET, "/api/v1/refusals", "/api/v1/refusals.csv", "/api/v1/refusals.xlsx")
                        .access(duties.any(Duties.COUNTING))
                        .requestMatchers(HttpMethod.POST, "/api/v1/referrals/*/recall")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(HttpMethod.GET, "/api/v1/cases/*", "/api/v1/cases/*/diagram")
                        .access(duties.some())
                        .requestMatchers(
                                "/api/v1/tasks/*/form", "/api/v1/tasks/*/form/check", "/api/v1/tasks/*/complete")
                        .access(duties.some())
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/units",
                                "/api/v1/units/*",
                                "/api/v1/forms/*",
                                "/api/v1/openapi.json")
                        .access(duties.some())
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(new ApiEntryPoint()))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new ApiEntryPoint())
                        .accessDeniedHandler(new ApiAccessDenied()))
                .csrf(csrf -> {
                    sessionToken(csrf);
                    csrf.ignoringRequestMatchers(SecurityConfiguration::bringsNoSession);
                })
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new ClosedAccounts(currentActor), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Our pages: a login form, a strict content policy. */
    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(open -> open.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET, "/login", "/lachan/**", "/webjars/bootstrap/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/setup", "/password")
                        .permitAll()
                        .requestMatchers("/operation", "/operation/jobs/*/retry")
                        .access(duties.any(Set.of(Role.OPERATOR)))
                        .requestMatchers("/reports/new")
                        .access(duties.any(Duties.REPORTERS))
                        .requestMatchers(HttpMethod.GET, "/classify")
                        .access(duties.any(Duties.CLASSIFIERS))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/rule-changes",
                                "/rule-changes/*",
                                "/rule-changes/*/differences",
                                "/rulebook/counts",
                                "/rulebook/counts.csv")
                        .access(duties.any(Duties.RULE_READERS))
                        .requestMatchers(
                                HttpMethod.POST,
                                "/rule-changes",
                                "/rule-changes/*/withdraw",
                                "/rule-changes/*/impact",
                                "/rule-changes/*/impact/cancel")
                        .access(duties.any(Set.of(Role.RULE_SUPERVISOR)))
                        .requestMatchers(HttpMethod.GET, "/rules", "/rules/*", "/rulebook/faults")
                        .access(duties.any(Set.of(Role.RULE_SUPERVISOR)))
                        .requestMatchers("/administration", "/administration/**")
                        .access(duties.any(Set.of(Role.ADMINISTRATOR)))
                        .requestMatchers("/caseload")
                        .access(duties.any(Set.of(Role.CHAIRMAN)))
                        .requestMatchers("/cases", "/cases/birthdays", "/cases/today")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(HttpMethod.POST, "/cases/views", "/cases/views/*", "/cases/views/*/delete")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/cases/*/facts",
                                "/cases/*/reopen",
                                "/cases/*/today",
                                "/cases/*/transfer")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(HttpMethod.POST, "/notices/seen")
                        .authenticated()
                        .requestMatchers("/cases/*/referrals")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/reference",
                                "/rulebook",
                                "/rulebook/differences",
                                "/rulebook/differences.csv",
                                "/rulebook/versions")
                        .access(duties.some())
                        .requestMatchers(HttpMethod.GET, "/refusals")
                        .access(duties.any(Duties.COUNTING))
                        .requestMatchers(HttpMethod.POST, "/referrals/*/recall")
                        .access(duties.any(Duties.CASEWORK))
                        .requestMatchers(HttpMethod.GET, "/referrals", "/referrals/*")
                        .access(duties.any(Duties.REFERRED))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/",
                                "/cases/*",
                                "/cases/*/forms/*/*",
                                "/notices",
                                "/app-forms/**",
                                "/fragments/header")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignOnRefused())
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").deleteCookies("LACHAN-SESSION"))
                .csrf(SecurityConfiguration::sessionToken)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(Customizer.withDefaults()))
                .addFilterBefore(new ClosedAccounts(currentActor), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Without a session there is nothing to abuse, and who is not signed on is told so. */
    private static boolean bringsNoSession(HttpServletRequest request) {
        return request.getSession(false) == null;
    }

    /** Names of our own beside Camunda's; a request that brings its password along needs no token. */
    private static void sessionToken(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("LACHAN-XSRF");
        tokens.setHeaderName("X-LACHAN-XSRF");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        CsrfTokenRequestAttributeHandler eager = new CsrfTokenRequestAttributeHandler();
        eager.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(eager).ignoringRequestMatchers(request -> {
            String authorization = request.getHeader("Authorization");
            return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        });
    }
}
