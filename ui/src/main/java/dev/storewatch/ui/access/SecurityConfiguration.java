package dev.storewatch.ui.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.storewatch.ui.AppConfig;
import dev.storewatch.ui.text.SpokenLanguage;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.audit.AuditAction;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.MetricReaders;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a login except the login page and the static files it is made of. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    @Bean
    Accounts accounts(AppConfig config, InstantSource clock) {
        return new Accounts(config.warehouse(), clock);
    }

    @Bean
    AuditLog auditLog(AppConfig config, InstantSource clock) {
        return new AuditLog(config.warehouse(), clock);
    }

    @Bean
    ContentPolicy contentPolicy() {
        return new ContentPolicy();
    }

    @Bean
    AccountLogin accountLogin(Accounts accounts, AuditLog audit, Secrets secrets, InstantSource clock) {
        return new AccountLogin(accounts, audit, new LoginThrottle(clock), secrets.value(Secrets.ADMIN_PASSWORD));
    }

    @Bean
    LiveLogins liveLogins(Accounts accounts, InstantSource clock) {
        return new LiveLogins(accounts, clock);
    }

    /** Made anew for every page, for whoever is signed in then: no page can read what they may not see. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    MetricReader metricReader(MetricReaders readers, SignedIn signedIn) {
        return readers.seeing(signedIn.visibleStores());
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, LiveLogins logins, Accounts accounts, AuditLog audit, AppConfig config)
            throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/storewatch/**", "/webjars/echarts/**", "/webjars/ace-builds/**")
                        .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.OF_FILES))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .withObjectPostProcessor(eager()));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class));
        http.formLogin(form -> form.failureHandler(backToLogin()));
        if (config.oidc().isPresent()) {
            OidcSettings oidc = config.oidc().get();
            http.oauth2Login(login -> login.loginPage("/login")
                    .clientRegistrationRepository(new OidcRegistration(oidc))
                    .userInfoEndpoint(people -> people.oidcUserService(new OidcLogin(oidc, accounts, audit)))
                    .failureHandler(backToLogin()));
        }
        http.sessionManagement(sessions -> sessions.sessionAuthenticationStrategy(new FreshSession(logins)));
        http.logout(logout -> logout.addLogoutHandler((request, _, authentication) -> {
            if (authentication != null) {
                signedOut(authentication, audit);
            }
            if (request.getSession(false) != null) {
                logins.forget(request.getSession());
            }
        }));
        return http.build();
    }

    private static void signedOut(Authentication authentication, AuditLog audit) {
        Optional<Viewer> viewer = SignedIn.viewer(authentication);
        if (viewer.isPresent()) {
            audit.write(new Actor(viewer.get().name(), SignedIn.address(authentication)), AuditAction.LOGOUT, "", "");
        }
    }

    /** TRICKY: Vaadin commits its page before the filter's usual moment, and the page would go without any of these headers. */
    private static ObjectPostProcessor<HeaderWriterFilter> eager() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static AuthenticationFailureHandler backToLogin() {
        return (request, response, failure) -> {
            String why = switch (failure) {
                case LockedException locked -> "wait=" + locked.getMessage();
                case OAuth2AuthenticationException stranger
                when "no_account".equals(stranger.getError().getErrorCode()) -> "stranger";
                case OAuth2AuthenticationException _, AuthenticationServiceException _ -> "unavailable";
                default -> "error";
            };
            String language = Optional.ofNullable(request.getParameter(SpokenLanguage.PARAMETER))
                    .flatMap(SpokenLanguage::of)
                    .map(said -> "&" + SpokenLanguage.PARAMETER + "=" + SpokenLanguage.text(said))
                    .orElse("");
            response.sendRedirect(request.getContextPath() + "/login?" + why + language);
        };
    }
}
