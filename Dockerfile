# Build: packages from the lock file (better-sqlite3 is compiled where no prebuilt one can be had), then the app.
FROM node:20-bookworm AS build
WORKDIR /srv/cursus
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-fund --no-audit
COPY . .
RUN npm run build && npm prune --omit=dev --no-fund --no-audit

# Serve: no compiler, no development packages, not as root.
FROM node:20-bookworm-slim
ENV CURSUS_MODE=production NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_URL=file:/var/lib/cursus/cursus.db DATA_DIR=/var/lib/cursus
WORKDIR /srv/cursus
COPY --from=build --chown=root:root /srv/cursus /srv/cursus
RUN mkdir -p /var/lib/cursus && chown node:node /var/lib/cursus
USER node
VOLUME /var/lib/cursus
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# The image is built already: serving only, as npm run serve does it.
CMD ["node", "app/cli/serve.mjs"]
