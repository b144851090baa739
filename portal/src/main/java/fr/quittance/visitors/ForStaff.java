package fr.quittance.visitors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A handler of `/gestion` that only staff holding one of these roles may enter. Every handler there has it, or
/// [BeforeSignIn]; one without either answers 404 to everybody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForStaff {

    /// The roles that may enter.
    StaffRole[] value();
}
