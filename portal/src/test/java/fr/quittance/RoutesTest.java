package fr.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The security boundary is a folder: a route's address follows from the package that answers it.
@PortalTest
class RoutesTest {

    /// Where a package says who is at the door: fr.quittance.module.audience.
    private static final int AUDIENCE = 3;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_route_is_written_down_and_starts_with_the_address_of_its_audience() {
        var lines = new TreeSet<String>();
        var strangers = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((route, handler) -> {
            var owner = handler.getBeanType().getPackageName();
            if (!owner.startsWith("fr.quittance.")) {
                return;
            }
            for (var path : paths(route)) {
                var audience = owner.split("\\.")[AUDIENCE];
                lines.add("| `%s` | %s | %s |"
                        .formatted(path, methods(route), owner.substring("fr.quittance.".length())));
                if (!belongs(path, audience)) {
                    strangers.add(path + " in " + handlerName(handler));
                }
            }
        });

        assertThat(strangers).isEmpty();
        GeneratedDoc.compare(
                "routes.md",
                "# Routes\n\n| address | method | answered by |\n|---|---|---|\n" + String.join("\n", lines) + "\n");
    }

    private static boolean belongs(String path, String audience) {
        return switch (audience) {
            case "patient" ->
                !path.startsWith("/api/")
                        && !path.startsWith("/callbacks/")
                        && !path.startsWith("/gestion")
                        && !path.startsWith("/mutuelle");
            case "insurer" -> path.startsWith("/mutuelle/");
            case "staff" -> path.startsWith("/gestion");
            case "api" -> path.startsWith("/api/");
            case "platform" -> path.startsWith("/callbacks/");
            default -> false;
        };
    }

    private static String handlerName(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName();
    }

    private static List<String> paths(RequestMappingInfo route) {
        return List.copyOf(route.getPatternValues());
    }

    private static String methods(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? "any"
                : String.join(
                        ", ", methods.stream().map(RequestMethod::name).sorted().toList());
    }
}
