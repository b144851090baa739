package fr.quittance.accounts.patient;

import fr.quittance.accounts.AskSignInCode;
import fr.quittance.accounts.SignIn;
import org.springframework.stereotype.Component;

/// What follows once a sign-in form is right: the password looked at, or a code asked for, and
/// the way on.
@Component
record SignInSteps(SignIn signIn, AskSignInCode askCode, Destination destination) {}
