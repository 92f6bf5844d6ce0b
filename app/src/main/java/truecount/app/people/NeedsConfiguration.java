package truecount.app.people;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link Needs} hold at every call, and hands controllers the {@link Person} who is signed in. */
@Configuration(proxyBeanMethods = false)
class NeedsConfiguration implements WebMvcConfigurer {

    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor needs() {
        ComposablePointcut marked = new ComposablePointcut(AnnotationMatchingPointcut.forClassAnnotation(Needs.class))
                .union(AnnotationMatchingPointcut.forMethodAnnotation(Needs.class));
        return new AuthorizationManagerBeforeMethodInterceptor(marked, (signedIn, call) -> {
            Permission needed =
                    needed(call.getMethod(), AopUtils.getTargetClass(Objects.requireNonNull(call.getThis())));
            return new AuthorizationDecision(needed == null
                    || SignedIn.person(signedIn.get())
                            .map(person -> person.may(needed))
                            .orElse(false));
        });
    }

    private static @org.jspecify.annotations.Nullable Permission needed(Method method, Class<?> controller) {
        Needs own = method.getAnnotation(Needs.class);
        if (own != null) return own.value();
        if (method.isAnnotationPresent(OpenTo.class)) return null;
        // What stands on a controller holds for the methods it inherits too.
        Needs ofClass = controller.getAnnotation(Needs.class);
        return ofClass == null ? null : ofClass.value();
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonSignedIn());
    }

    private static final class PersonSignedIn implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            Optional<Person> person =
                    SignedIn.person(SecurityContextHolder.getContext().getAuthentication());
            return person.orElseThrow(() -> new IllegalStateException(
                    "%s asks for the person signed in, but is open to people who are not".formatted(parameter)));
        }
    }
}
