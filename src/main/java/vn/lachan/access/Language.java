package vn.lachan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Vietnamese unless somebody asks for English: by the switch on a page, or by {@code Accept-Language}. */
@Configuration
class Language implements WebMvcConfigurer {

    static final Locale VIETNAMESE = new Locale.Builder().setLanguage("vi").build();

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lachan-lang");
        resolver.setDefaultLocaleFunction(Language::asked);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookiePath("/");
        return resolver;
    }

    private static Locale asked(HttpServletRequest request) {
        boolean english = !isPage(request)
                && request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : VIETNAMESE;
    }

    /** An official whose Windows is English still gets Vietnamese pages; machine clients are taken at their word. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/engine-rest");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor switched = new LocaleChangeInterceptor();
        switched.setParamName("lang");
        switched.setIgnoreInvalidLocale(true);
        registry.addInterceptor(switched);
    }

    /** The engine's own servlets are outside Spring MVC and answer in the same language. */
    @Bean
    OncePerRequestFilter languageOfServlets(LocaleResolver resolver) {
        return new LanguageFilter(resolver);
    }

    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    private static final class LanguageFilter extends OncePerRequestFilter {

        private final LocaleResolver resolver;

        LanguageFilter(LocaleResolver resolver) {
            this.resolver = resolver;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            LocaleContextHolder.setLocale(resolver.resolveLocale(request));
            try {
                chain.doFilter(request, response);
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }
    }
}
