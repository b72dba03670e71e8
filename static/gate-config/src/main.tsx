import '#contracts/without-eval';
import '@atlaskit/css-reset';
import '../../shared/base.css';
import './rule-page.css';

import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';

import { ConfigurationPage } from './ConfigurationPage';
import { ViewPage } from './ViewPage';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

// The page is usable in the light theme when theming fails, so nothing waits for it.
void view.theme.enable();
createRoot(root).render(root.dataset['page'] === 'view' ? <ViewPage /> : <ConfigurationPage />);
