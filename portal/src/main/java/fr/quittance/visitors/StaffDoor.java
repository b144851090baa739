package fr.quittance.visitors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/// Opens a handler of `/gestion` to those [ForStaff] names, and to nobody else: a handler that names nobody is closed.
public final class StaffDoor implements HandlerInterceptor {

    private final InstantSource clock;

    public StaffDoor(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(BeforeSignIn.class)) {
            return true;
        }
        var door = method.getMethodAnnotation(ForStaff.class);
        if (door == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var member = StaffSession.member(request).orElseThrow(StaffSignInNeeded::new);
        if (!member.isOneOf(door.value())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (method.hasMethodAnnotation(RecentProof.class) && !StaffSession.provedRecently(request, clock.instant())) {
            throw new ProofNeeded();
        }
        return true;
    }
}
