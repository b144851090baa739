package fr.quittance.simulators;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// The second door of the program: PaySim is another origin, so it has a port of its own.
@Component
public class PaySimDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final SimulatorsSettings settings;
    private final Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");

    PaySimDoor(SimulatorsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        connector.setPort(settings.paysimPort());
        connector.setProperty("relaxedQueryChars", "[]"); // As Stripe takes them: `expand[0]=…`.
        var protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
        protocol.setAddress(InetAddress.getLoopbackAddress());
        protocol.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        factory.addAdditionalConnectors(connector);
    }

    /// The port that was really opened.
    public int port() {
        return connector.getLocalPort();
    }

    /// How a browser reaches PaySim, without a slash at the end.
    public String url() {
        var url = settings.paysimUrl();
        return url == null ? "http://localhost:" + port() : url.toString().replaceAll("/$", "");
    }
}
