package vn.lachan.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of Tasklist's content security policy with its request. The web application passes it from the header to
 * the page through an attribute of the servlet context, which all requests share: any other request between the two leaves
 * the page with a nonce that its header does not know, and the browser then shows an empty page.
 */
final class NonceOfItsOwn extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext context = withNonce(request.getServletContext(), new AtomicReference<>());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    private static ServletContext withNonce(ServletContext shared, AtomicReference<@Nullable Object> nonce) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, given) -> {
                    if (given != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(given[0])) {
                        return given.length == 1 ? nonce.get() : nonce.getAndSet(given[1]);
                    }
                    try {
                        return method.invoke(shared, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
