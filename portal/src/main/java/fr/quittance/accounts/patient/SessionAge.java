package fr.quittance.accounts.patient;

import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Ends a session that is too old before any page looks at it.
@Configuration(proxyBeanMethods = false)
class SessionAge implements WebMvcConfigurer, HandlerInterceptor {

    private final SignedInSessions sessions;

    SessionAge(SignedInSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/api/**", "/callbacks/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (sessions.isTooOld(request)) {
            VisitorSession.signOut(request);
            request.setAttribute(SignInRedirect.ENDED, true);
        }
        return true;
    }
}
