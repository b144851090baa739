package fr.quittance.entrances;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// An address of the portal, as its handlers declare it.
///
/// @param path with its variables: `/factures/{number}/{kind:recu|acquittee}`
record Route(String method, String path, HandlerMethod handler) {

    /// Every address of ours.
    static List<Route> all(RequestMappingHandlerMapping mappings) {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("fr.quittance.")) {
                return;
            }
            for (var path : info.getPatternValues()) {
                var methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty()) {
                    routes.add(new Route("GET", path, handler));
                }
                methods.forEach(method -> routes.add(new Route(method.name(), path, handler)));
            }
        });
        return routes;
    }

    /// As `who-may-enter.txt` writes it: `GET /factures/{number}`.
    String name() {
        return method + " " + path;
    }
}
