package fr.quittance.staff.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.staff.ProveByProvider;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Where the identity provider is the only door of a hospital, nothing that takes a password, a code or a passkey
/// exists: neither for signing in, nor for proving again who one is, nor for answering an invitation.
@Configuration(proxyBeanMethods = false)
class OnlyDoor implements WebMvcConfigurer, HandlerInterceptor {

    private static final List<String> OTHER_DOORS = List.of(
            "/gestion/connexion",
            "/gestion/connexion/code",
            "/gestion/connexion/cle/**",
            "/gestion/preuve",
            "/gestion/preuve/cle/**",
            "/gestion/invitation/**",
            "/gestion/compte/cles/**");

    private final Doorway doorway;
    private final ProveByProvider providers;

    OnlyDoor(Doorway doorway, ProveByProvider providers) {
        this.doorway = doorway;
        this.providers = providers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(OTHER_DOORS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals(HttpMethod.POST.name()) && providers.isOnlyDoor(hospital(request))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return true;
    }

    private EstablishmentCode hospital(HttpServletRequest request) {
        return StaffSession.member(request)
                .map(StaffMember::establishment)
                .map(EstablishmentCode::new)
                .orElseGet(() -> doorway.establishment(request).code());
    }
}
