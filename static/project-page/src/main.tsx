import '#contracts/without-eval';
import '@atlaskit/css-reset';
import '../../shared/base.css';

import { view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './App';

// The page is usable in the light theme when theming fails, so nothing waits for it.
void view.theme.enable();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
