package truecount.app.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps strangers from filling the disk. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /**
     * Sends away an upload from someone who is not signed in before a byte of it is read: the check of its token would
     * store the whole of it first.
     */
    static final class Gate extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            String type = request.getContentType();
            boolean upload = type != null && type.startsWith("multipart/");
            boolean known = SignedIn.person(SecurityContextHolder.getContext().getAuthentication())
                    .isPresent();
            if (upload && !known) {
                response.setHeader("Connection", "close");
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            rest.doFilter(request, response);
        }
    }
}
