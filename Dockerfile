FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run --silent generate && npm run --silent build && mkdir /attachments && chown node /attachments
ENV NODE_ENV=production WORKFLOW_BUNDLE=/app/dist/workflows.js ATTACHMENTS=/attachments
USER node
CMD ["node", "api/main.ts"]
