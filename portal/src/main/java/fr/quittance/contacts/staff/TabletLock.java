package fr.quittance.contacts.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// While a device is in a patient's hands, every address of `/gestion` leads to that patient's screen. Only signing
/// out,
/// or both proofs of the member of staff, end it.
@Configuration(proxyBeanMethods = false)
class TabletLock implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> OPEN = Set.of(
            TabletPages.PATH,
            TabletPages.PATH + "/courrier",
            TabletPages.PATH + "/code",
            TabletPages.PATH + "/termine",
            TabletPages.PATH + "/fin",
            "/gestion/deconnexion");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/gestion", "/gestion/**").order(-90);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (OPEN.contains(request.getRequestURI()) || Tablet.of(request).isEmpty()) {
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, TabletPages.PATH);
        return false;
    }
}
