package fr.quittance.simulators.paysim;

/// A call that PaySim refuses, said as Paytweak says it: a code and a few capital words.
class WireRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    WireRefusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    static WireRefusal missingHeader() {
        return new WireRefusal(402, "MISSING HEADER");
    }

    static WireRefusal authFailure() {
        return new WireRefusal(403, "AUTH FAILURE");
    }

    static WireRefusal timeOut() {
        return new WireRefusal(408, "TIME OUT");
    }

    static WireRefusal invalid(String parameter) {
        return new WireRefusal(400, "INVALID PARAMETER " + parameter);
    }

    static WireRefusal notFound() {
        return new WireRefusal(404, "NOT FOUND");
    }
}
