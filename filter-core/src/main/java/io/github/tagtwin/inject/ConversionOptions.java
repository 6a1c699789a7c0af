package io.github.tagtwin.inject;

import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.Given;

/** Of {@code _lt('send', 'cv', {…})}: its name, and what it is worth where that stands there as a number. */
final class ConversionOptions extends TagOptions {
    private final Option type;
    private final Option value;
    private final Option currency;
    private final boolean parked;

    private ConversionOptions(Option type, Option value, Option currency, boolean parked) {
        super(OptionsReader.spelling(type, value, currency));
        this.type = type;
        this.value = value;
        this.currency = currency;
        this.parked = parked;
    }

    /** Options of a call that, in a parked script, nobody makes yet. */
    static ConversionOptions unread(boolean parked) {
        return new ConversionOptions(Option.text(Word.TYPE), Option.number("value"), Option.text("currency"), parked);
    }

    @Override
    void tell(Sighting sighting) {
        type.text().ifPresentOrElse(name -> tell(name, sighting), sighting::conversionOfUnknownName);
    }

    private void tell(String name, Sighting sighting) {
        sighting.conversion(name);
        if (!parked) {
            sighting.call(name, worth());
        }
    }

    // LINE takes a currency only with a value; and a value in a currency that can't be read is worth anything.
    private CustomFields worth() {
        Given number = Given.of(value.text().orElse(""));
        boolean known = currency.isAbsent() || currency.text().isPresent();
        if (!known || number.number().signum() < 0) {
            return CustomFields.none();
        }
        return CustomFields.none()
                .withValue(number.number())
                .withCurrency(currency.text().orElse(null));
    }
}
