package fr.quittance.simulators.phone;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How tests read the phones and steer the SMS centre.
@RestController
class PhoneApi {

    private final Phones phones;
    private final PhoneBehaviour behaviour;
    private final SmppDoor door;

    PhoneApi(Phones phones, PhoneBehaviour behaviour, SmppDoor door) {
        this.phones = phones;
        this.behaviour = behaviour;
        this.door = door;
    }

    @GetMapping("/api/sms")
    List<Sms> messages(@RequestParam(required = false) @Nullable String to) {
        return phones.newestFirst(to == null ? null : Phones.international(to));
    }

    @DeleteMapping("/api/sms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        phones.clear();
    }

    @GetMapping("/api/phone/behaviour")
    PhoneBehaviour.State behaviour() {
        return behaviour.now();
    }

    @PutMapping("/api/phone/behaviour")
    PhoneBehaviour.State behave(@RequestBody PhoneBehaviour.State change) {
        return behaviour.change(change);
    }

    /// Cuts every connection; who is serious binds again.
    @DeleteMapping("/api/phone/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cut() {
        door.dropAll();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(IllegalArgumentException refusal) {
        return Map.of("error", String.valueOf(refusal.getMessage()));
    }
}
