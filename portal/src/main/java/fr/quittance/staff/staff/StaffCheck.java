package fr.quittance.staff.staff;

import fr.quittance.database.Reach;
import fr.quittance.staff.StaffAccounts;
import fr.quittance.visitors.StaffSession;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks, before each page of `/gestion`, who the person signed in is today: somebody disabled is out
/// at once, a role taken away closes its pages at once, and nobody stays longer than ten hours. The page
/// then reaches their hospital only.
@Configuration(proxyBeanMethods = false)
class StaffCheck implements WebMvcConfigurer, HandlerInterceptor {

    private final StaffAccounts accounts;
    private final InstantSource clock;

    StaffCheck(StaffAccounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/gestion", "/gestion/**").order(-100);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var remembered = StaffSession.member(request);
        if (remembered.isEmpty()) {
            return true;
        }
        Reach.to(remembered.get().establishment());
        var today = StaffSession.isOver(request, clock.instant())
                ? null
                : accounts.asTheyStand(remembered.get()).orElse(null);
        if (today == null) {
            VisitorSession.signOut(request);
            request.setAttribute(StaffWayIn.ENDED, true);
        } else if (!today.equals(remembered.get())) {
            StaffSession.refresh(request, today);
        }
        return true;
    }
}
