package fr.quittance.visitors;

import fr.quittance.database.Reach;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller the patient, or the member of staff, signed in. A controller that asks for one is never entered
/// without one: [SignInNeeded] and [StaffSignInNeeded] are answered by the way to the sign-in page. From there on the
/// request reaches that patient's hospital only; a member of staff's it does already.
public final class CurrentVisitor implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.SignedIn.class
                || parameter.getParameterType() == StaffMember.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new IllegalStateException("Not an HTTP request");
        }
        if (parameter.getParameterType() == StaffMember.class) {
            return StaffSession.member(http).orElseThrow(StaffSignInNeeded::new);
        }
        var patient = VisitorSession.signedIn(http).orElseThrow(SignInNeeded::new);
        Reach.to(patient.establishment());
        return patient;
    }
}
