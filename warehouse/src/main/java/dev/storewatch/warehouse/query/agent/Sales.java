package dev.storewatch.warehouse.query.agent;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An agent's attributed orders, by the days of payment.
 *
 * @param buyers who paid, each once however many orders
 * @param amount in the store's currency
 * @param latest the newest of the orders, at most {@value #MOST}
 */
public record Sales(long orders, long buyers, BigDecimal amount, List<Sale> latest) {
    static final int MOST = 200;

    /** One order, and the local day of the inquiry it follows from. */
    public record Sale(String order, Instant paidAt, BigDecimal amount, LocalDate inquiryDay) {}

    public Sales {
        latest = List.copyOf(latest);
    }

    /** Sales per paying buyer, the contract's {@code unit_price}; none where nobody paid. */
    public Optional<BigDecimal> unitPrice() {
        return buyers == 0
                ? Optional.empty()
                : Optional.of(amount.divide(BigDecimal.valueOf(buyers), MathContext.DECIMAL64));
    }
}
