package fr.quittance.simulators.payfip;

import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The SOAP service, on Apache CXF: an implementation of the protocol that is not ours.
@Configuration(proxyBeanMethods = false)
class PayfipWire {

    @Bean(destroyMethod = "shutdown")
    Bus payfipBus() {
        return BusFactory.newInstance().createBus();
    }

    @Bean
    ServletRegistrationBean<CXFNonSpringServlet> payfipServlet(Bus bus) {
        var servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        var registration = new ServletRegistrationBean<>(servlet, "/payfip/tpa/services/*");
        registration.setName("payfip");
        registration.setLoadOnStartup(1);
        return registration;
    }

    /// Checks what comes against the schema: an unknown or misplaced element is refused.
    @Bean(destroyMethod = "destroy")
    Server payfipServer(Bus bus, PayfipService service) {
        var factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(PaiementSecurise.class);
        factory.setServiceBean(service);
        factory.setAddress("/securite");
        factory.setProperties(Map.of("schema-validation-enabled", "true"));
        return factory.create();
    }
}
