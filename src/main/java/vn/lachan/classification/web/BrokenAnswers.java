package vn.lachan.classification.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Cuts the connection where an answer broke off in the middle. Ended properly, it would look complete; ended by an
 * exception, the page for errors would be written into it.
 */
@Component
class BrokenAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String BROKEN = BrokenAnswers.class.getName();

    static void breakOff(ServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(new Cutting());
    }

    private static final class Cutting extends ValveBase {

        Cutting() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(BROKEN) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("The answer broke off"));
            }
        }
    }
}
