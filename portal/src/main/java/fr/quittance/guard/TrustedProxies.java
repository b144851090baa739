package fr.quittance.guard;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Behind a proxy, the visitor's own address and the https of the address bar, by Tomcat's valve.
///
/// `X-Forwarded-Host` and `-Port` are never believed: the proxy passes `Host` on as it is. Spring
/// Boot's own switch (`server.forward-headers-strategy`) would trust every private network, and the
/// host too: it stays off.
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final GuardSettings settings;

    TrustedProxies(GuardSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (settings.trustedProxies().isEmpty()) {
            return;
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", settings.trustedProxies()));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
    }
}
